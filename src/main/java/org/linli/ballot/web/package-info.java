/** Pages and API of ballots. */
@NullMarked
package org.linli.ballot.web;

import org.jspecify.annotations.NullMarked;
