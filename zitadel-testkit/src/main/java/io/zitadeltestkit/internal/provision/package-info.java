/**
 * Creates organizations, service users, roles, tokens and seeds through the public client, and
 * removes them; not for users.
 */
@NullMarked
package io.zitadeltestkit.internal.provision;

import org.jspecify.annotations.NullMarked;
