/** Pages of backup. */
@NullMarked
package org.linli.backup.web;

import org.jspecify.annotations.NullMarked;
