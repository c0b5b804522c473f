/** Projects, their roles, and their grants to other organizations ({@code zitadel.project.v2}). */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.project;

import org.jspecify.annotations.NullMarked;
