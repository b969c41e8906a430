/** Pages and API of projects. */
@NullMarked
package org.linli.projects.web;

import org.jspecify.annotations.NullMarked;
