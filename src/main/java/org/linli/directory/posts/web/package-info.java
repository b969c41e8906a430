/** Pages and API of posts, staffing and liaison. */
@NullMarked
package org.linli.directory.posts.web;

import org.jspecify.annotations.NullMarked;
