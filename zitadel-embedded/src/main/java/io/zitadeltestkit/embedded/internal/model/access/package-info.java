/** Who may do what: authorizations of users, memberships of administrators. */
@NullMarked
package io.zitadeltestkit.embedded.internal.model.access;

import org.jspecify.annotations.NullMarked;
