/** Code that the toolkit's packages share; not for users. */
@NullMarked
package io.zitadeltestkit.internal;

import org.jspecify.annotations.NullMarked;
