<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("totp"); section>
<#if section == "header">${msg("echeanceOtpTitle")}<#elseif section == "form">
<form class="form" id="kc-otp-login-form" method="post" action="${url.loginAction}">
<#if otpLogin.userOtpCredentials?size gt 1>
<fieldset><legend>${msg("loginTotpDeviceName")}</legend>
<#list otpLogin.userOtpCredentials as device>
<label class="check"><input type="radio" name="selectedCredentialId" value="${device.id}"<#if device.id == otpLogin.selectedCredentialId!""> checked</#if>> ${device.userLabel}</label>
</#list></fieldset>
<#else><input type="hidden" name="selectedCredentialId" value="${otpLogin.selectedCredentialId!""}"></#if>
<@field.input name="otp" fieldName="totp" label=msg("loginOtpOneTime") autocomplete="one-time-code" autofocus=true required=true/>
<button>${msg("doLogIn")}</button>
</form>
</#if>
</@layout.registrationLayout>
