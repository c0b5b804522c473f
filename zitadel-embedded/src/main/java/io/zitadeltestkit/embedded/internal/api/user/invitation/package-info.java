/** Invitations of people without a password. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.user.invitation;

import org.jspecify.annotations.NullMarked;
