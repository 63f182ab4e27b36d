<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("totp", "userLabel"); section>
<#if section == "header">${msg("loginTotpTitle")}<#elseif section == "form">
<ol class="way">
<li>${msg("loginTotpStep1")}</li>
<li>${msg("loginTotpStep2")}
<img class="code" src="data:image/png;base64, ${totp.totpSecretQrCode}" alt="${msg("echeanceQr")}" width="246" height="246">
<details><summary>${msg("loginTotpUnableToScan")}</summary><p>${msg("echeanceKey")}</p><p class="mono">${totp.totpSecretEncoded}</p></details></li>
<li>${msg("loginTotpStep3")}</li>
</ol>
<form class="form" id="kc-totp-settings-form" method="post" action="${url.loginAction}">
<@field.input name="totp" label=msg("authenticatorCode") autocomplete="one-time-code" required=true/>
<@field.input name="userLabel" label=msg("loginTotpDeviceName") required=totp.otpCredentials?size gte 1 hint=msg("echeanceDevice")/>
<input type="hidden" name="totpSecret" value="${totp.totpSecret}">
<#if mode??><input type="hidden" name="mode" value="${mode}"></#if>
<button>${msg("doSubmit")}</button>
<#if isAppInitiatedAction??><button class="quiet" name="cancel-aia" value="true" formnovalidate>${msg("doCancel")}</button></#if>
</form>
</#if>
</@layout.registrationLayout>
