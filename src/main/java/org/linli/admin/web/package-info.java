/** Pages of admin. */
@NullMarked
package org.linli.admin.web;

import org.jspecify.annotations.NullMarked;
