/** The initial content of an instance: its first organization, users and tokens. */
@NullMarked
package io.zitadeltestkit.embedded.internal.setup;

import org.jspecify.annotations.NullMarked;
