/** What the packages of the toolkit share; not for users. */
@NullMarked
package io.zitadeltestkit.internal;

import org.jspecify.annotations.NullMarked;
