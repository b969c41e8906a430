/** The log over the web: its files for programs, a page for people. */
@NullMarked
package org.linli.evidence.web;

import org.jspecify.annotations.NullMarked;
