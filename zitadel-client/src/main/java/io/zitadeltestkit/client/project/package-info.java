/** Projects, their roles and grants: {@code zitadel.project.v2.ProjectService}. */
@NullMarked
package io.zitadeltestkit.client.project;

import org.jspecify.annotations.NullMarked;
