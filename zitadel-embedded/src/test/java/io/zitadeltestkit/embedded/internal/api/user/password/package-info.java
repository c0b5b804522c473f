/** Tests of passwords. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.user.password;

import org.jspecify.annotations.NullMarked;
