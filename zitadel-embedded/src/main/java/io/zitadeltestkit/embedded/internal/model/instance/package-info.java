/** Instances and what is theirs: domains, features, settings, keys, providers. */
@NullMarked
package io.zitadeltestkit.embedded.internal.model.instance;

import org.jspecify.annotations.NullMarked;
