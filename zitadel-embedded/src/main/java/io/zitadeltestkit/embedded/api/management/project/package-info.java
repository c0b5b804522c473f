/** The methods of {@code zitadel.management.v1} about projects, their roles and their grants. */
@NullMarked
package io.zitadeltestkit.embedded.api.management.project;

import org.jspecify.annotations.NullMarked;
