/** Pages and API of cases and pilots. */
@NullMarked
package org.linli.cases.web;

import org.jspecify.annotations.NullMarked;
