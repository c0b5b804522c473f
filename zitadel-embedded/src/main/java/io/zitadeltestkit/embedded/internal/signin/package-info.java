/** What the sign-in pages need of those who send browsers to them: below both. */
@NullMarked
package io.zitadeltestkit.embedded.internal.signin;

import org.jspecify.annotations.NullMarked;
