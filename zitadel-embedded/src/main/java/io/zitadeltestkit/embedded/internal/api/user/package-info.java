/** {@code zitadel.user.v2.UserService}, and the rules of users that other services share. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.user;

import org.jspecify.annotations.NullMarked;
