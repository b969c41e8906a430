/** Pages and API of evaluation. */
@NullMarked
package org.linli.evaluation.web;

import org.jspecify.annotations.NullMarked;
