/** Who may do what: authorizations of users, memberships of administrators. */
@NullMarked
package io.zitadeltestkit.embedded.internal.model.membership;

import org.jspecify.annotations.NullMarked;
