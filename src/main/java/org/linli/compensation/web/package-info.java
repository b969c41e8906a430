@NullMarked
package org.linli.compensation.web;

import org.jspecify.annotations.NullMarked;
