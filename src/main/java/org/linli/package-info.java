/** Linli 邻里: one package per feature; a screen's URL names the package that serves it. */
@NullMarked
package org.linli;

import org.jspecify.annotations.NullMarked;
