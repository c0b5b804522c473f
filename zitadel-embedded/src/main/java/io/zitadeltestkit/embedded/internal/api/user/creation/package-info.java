/** Creating, importing and removing users, and the rules of user names. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.user.creation;

import org.jspecify.annotations.NullMarked;
