/** Metadata of users, organizations and projects: messages that their services share. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.metadata;

import org.jspecify.annotations.NullMarked;
