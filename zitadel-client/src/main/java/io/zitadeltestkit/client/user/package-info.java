/** People and service users: {@code zitadel.user.v2.UserService}. */
@NullMarked
package io.zitadeltestkit.client.user;

import org.jspecify.annotations.NullMarked;
