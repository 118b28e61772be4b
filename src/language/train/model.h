/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/train/parameters.h"

G_BEGIN_DECLS

/* A word to learn from: what the network is told, and what it should say. */
typedef struct
{
  CpFeatures  features;
  const gint8 *vector; /* (nullable) */
  float        scale;  /* of @vector */
  guint32      row;    /* in the table of words; 0 for a word that is not in it */
  float        forget; /* how often the word is taken for one that is not in the table */
  guint16      tag;
  guint16      label;
  guint32      head;   /* from 0; the word itself for the root */
} CpExample;

typedef struct
{
  const CpExample *examples;
  guint32          n_examples;
} CpExampleSentence;

typedef struct
{
  double loss;
  guint  n_words;
  guint  n_tags;   /* right tags */
  guint  n_heads;
  guint  n_labels; /* right heads with right labels */
} CpScore;

/* The numbers of one layer over all words at hand. */
typedef struct
{
  float *dropped; /* its input, partly dropped */
  float *mask;    /* sentences × inputs */
  float *gates;   /* words × gates × state: what is new, then forget and reset after the sigmoid, then the way past */
  float *memory;  /* words × state */
  float *squashed; /* words × state: tanh of the memory */
  float *output;  /* words × state */
} CpLayerRun;

/**
 * CpModel:
 *
 * The network at work on a few sentences, forwards and backwards. One a thread; the parameters are shared and not written.
 */
typedef struct
{
  const CpParameters *parameters;
  float      *gradient; /* of all parameters */
  CpRandom    random;
  gboolean    training;

  const CpExampleSentence *sentences;
  guint       n_sentences;
  guint32    *starts; /* n_sentences + 1 */
  guint32     n_words;

  guint32    *rows; /* of the table of words, after dropping */
  float      *input;
  CpLayerRun  layers[CP_NET_LAYERS];
  float      *d_output;
  float      *d_tag_output; /* what reaches the output that tags are read from */
  float      *d_gates;
  float      *d_input;
  float      *scratch;
  gsize       n_scratch;
  guint32     capacity;
  CpScore     score;
} CpModel;

CpModel *cp_model_new   (const CpParameters      *parameters);
void     cp_model_free  (CpModel                 *self);
void     cp_model_run   (CpModel                 *self,
                         const CpExampleSentence *sentences,
                         guint                    n_sentences,
                         gboolean                 training,
                         guint64                  seed);

/*< private: the parts of a run >*/
static inline const float *
cp_model_values (const CpModel *self,
                 guint          parameter)
{
  return cp_parameters_get (self->parameters, self->parameters->values, parameter);
}

static inline float *
cp_model_gradient (CpModel *self,
                   guint    parameter)
{
  return cp_parameters_get (self->parameters, self->gradient, parameter);
}

float   *cp_model_scratch          (CpModel *self,
                                    gsize    n_numbers);
void     cp_encoder_forward        (CpModel *self);
void     cp_encoder_backward       (CpModel *self);
void     cp_heads_run              (CpModel *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpModel, cp_model_free)

G_END_DECLS
