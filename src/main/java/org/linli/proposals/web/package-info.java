/** Pages and API of residents' proposals. */
@NullMarked
package org.linli.proposals.web;

import org.jspecify.annotations.NullMarked;
