/** Pages, open data and API of the community's money. */
@NullMarked
package org.linli.sunshine.web;

import org.jspecify.annotations.NullMarked;
