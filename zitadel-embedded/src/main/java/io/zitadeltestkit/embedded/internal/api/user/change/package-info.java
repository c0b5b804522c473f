/** Changing users: names, user names, and all that UpdateUser changes at once. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.user.change;

import org.jspecify.annotations.NullMarked;
