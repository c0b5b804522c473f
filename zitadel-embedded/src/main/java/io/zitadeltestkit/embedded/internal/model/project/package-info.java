/** Projects with their roles, grants and applications. */
@NullMarked
package io.zitadeltestkit.embedded.internal.model.project;

import org.jspecify.annotations.NullMarked;
