/** Snippets of the guide. */
@NullMarked
package io.zitadeltestkit.spring.docs;

import org.jspecify.annotations.NullMarked;
