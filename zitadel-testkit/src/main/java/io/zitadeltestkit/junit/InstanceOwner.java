package io.zitadeltestkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Injects the instance owner's client instead of the service user's, for calls that need the role
 * IAM_OWNER. Objects that it creates outside the test's organization are not removed afterwards.
 *
 * <pre>{@code
 * @Test
 * void listsAllOrganizations(@InstanceOwner ZitadelClient owner) { … }
 * }</pre>
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface InstanceOwner {}
