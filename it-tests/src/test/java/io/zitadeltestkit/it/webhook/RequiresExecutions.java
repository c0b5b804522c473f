package io.zitadeltestkit.it.webhook;

import io.zitadeltestkit.it.container.RequiresDocker;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Skips the tests where the container's image is that of the embedded server. */
@RequiresDocker
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RequiresExecutionsCondition.class)
@interface RequiresExecutions {}
