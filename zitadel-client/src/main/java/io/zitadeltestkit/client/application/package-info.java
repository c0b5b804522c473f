/** Applications of a project: {@code zitadel.application.v2.ApplicationService}. */
@NullMarked
package io.zitadeltestkit.client.application;

import org.jspecify.annotations.NullMarked;
