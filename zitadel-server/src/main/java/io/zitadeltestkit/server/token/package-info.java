/** The commands about tokens: {@code token}, {@code login} and {@code decode}. */
@NullMarked
package io.zitadeltestkit.server.token;

import org.jspecify.annotations.NullMarked;
