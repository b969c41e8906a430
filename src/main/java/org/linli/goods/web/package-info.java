/** Pages and API of things that are lent. */
@NullMarked
package org.linli.goods.web;

import org.jspecify.annotations.NullMarked;
