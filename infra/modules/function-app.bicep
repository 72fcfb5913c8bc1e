// The function app on Flex Consumption. Storage, telemetry and deployment go by its identity; no setting is a secret.
import { Tags } from 'types.bicep'

param name string
param location string
param tags Tags
param instanceMemoryMB int
param maximumInstanceCount int

@description('Instances that are kept warm for requests; 0: the first request after a pause waits for a start.')
param alwaysReadyInstances int

@description('Requests that an instance answers at once, before another is started; 0: the platform decides by the instance\'s memory.')
param httpConcurrency int

@description('Activities, and steps of workflows, that an instance runs at once.')
param activityConcurrency int
param workflowConcurrency int

@description('Control queues of the task hub: as many instances share the workflows. It is fixed when the task hub is made.')
param partitionCount int
param zoneRedundant bool

@description('The subnet of the app\'s instances; empty: they are in no network.')
param subnetId string
param identityName string
param storageAccountName string

@description('The account of the task hub; the same, unless it has one of its own.')
param taskHubAccountName string
param packageContainer string
param insightsName string

@description('False: the durable workflows are kept in the storage account.')
param usesScheduler bool
param schedulerEndpoint string
param schedulerTaskHub string
param nemoApiUrl string

param vaultName string
param useNemoToken bool
param useWebhookSecret bool
param inboxPrompt string

@description('Percent of the traces that are kept.')
param tracesKeptPercent int
param workspaceId string

@description('Days for which an ended job is kept.')
param retentionDays int

@description('Empty: callers send a function key.')
param entraClientId string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: storageAccountName
}

resource taskHubAccount 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: taskHubAccountName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: 'plan-${name}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true, zoneRedundant: zoneRedundant }
}

resource app 'Microsoft.Web/sites@2024-11-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'app' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    keyVaultReferenceIdentity: identity.id
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      http20Enabled: true
    }
    functionAppConfig: {
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstanceCount
        alwaysReady: alwaysReadyInstances > 0 ? [{ name: 'http', instanceCount: alwaysReadyInstances }] : []
        triggers: httpConcurrency > 0 ? { http: { perInstanceConcurrency: httpConcurrency } } : null
      }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${account.properties.primaryEndpoints.blob}${packageContainer}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identity.id
          }
        }
      }
    }
  }

  // Deployments sign in by Entra ID: there is no user name and password to steal.
  resource scmPassword 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }

  resource ftpPassword 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: union(
      {
        AzureWebJobsStorage__blobServiceUri: account.properties.primaryEndpoints.blob
        AzureWebJobsStorage__queueServiceUri: account.properties.primaryEndpoints.queue
        AzureWebJobsStorage__tableServiceUri: account.properties.primaryEndpoints.table
        AzureWebJobsStorage__credential: 'managedidentity'
        AzureWebJobsStorage__clientId: identity.properties.clientId
        Storage__BlobServiceUri: account.properties.primaryEndpoints.blob
        // Which of its identities the app's own clients use.
        AZURE_CLIENT_ID: identity.properties.clientId
        // Says where the telemetry goes; without the identity's role it opens nothing.
        APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
        APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.properties.clientId};Authorization=AAD'
        Api__PublicUrl: 'https://${app.properties.defaultHostName}'
        Inbox__DefaultPrompt: inboxPrompt
        // Written as the app reads a time.
        Data__Retention: '${retentionDays}.00:00:00'
        AzureFunctionsJobHost__extensions__durableTask__maxConcurrentActivityFunctions: string(activityConcurrency)
        AzureFunctionsJobHost__extensions__durableTask__maxConcurrentOrchestratorFunctions: string(workflowConcurrency)
        // Read by the exporter of Azure Monitor, in the host and in the worker: a share between 0 and 1.
        OTEL_TRACES_SAMPLER: 'microsoft.fixed_percentage'
        OTEL_TRACES_SAMPLER_ARG: tracesKeptPercent == 100 ? '1' : '0.${padLeft(string(tracesKeptPercent), 2, '0')}'
      },
      empty(entraClientId) ? {} : { Api__Authorization: 'entra' },
      empty(nemoApiUrl) ? {} : { NEMO_API_URL: nemoApiUrl },
      useNemoToken ? { NEMO_TOKEN: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=nemo-token)' } : {},
      useWebhookSecret
        ? { Webhooks__Secret: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=webhook-secret)' }
        : {},
      usesScheduler
        ? {
            AzureFunctionsJobHost__extensions__durableTask__hubName: schedulerTaskHub
            AzureFunctionsJobHost__extensions__durableTask__storageProvider__type: 'azureManaged'
            AzureFunctionsJobHost__extensions__durableTask__storageProvider__connectionStringName: 'DURABLE_TASK_SCHEDULER_CONNECTION_STRING'
            DURABLE_TASK_SCHEDULER_CONNECTION_STRING: 'Endpoint=${schedulerEndpoint};Authentication=ManagedIdentity;ClientID=${identity.properties.clientId}'
          }
        : { AzureFunctionsJobHost__extensions__durableTask__storageProvider__partitionCount: string(partitionCount) },
      usesScheduler || taskHubAccountName == storageAccountName
        ? {}
        : {
            AzureFunctionsJobHost__extensions__durableTask__storageProvider__connectionName: 'TaskHubStorage'
            TaskHubStorage__blobServiceUri: taskHubAccount.properties.primaryEndpoints.blob
            TaskHubStorage__queueServiceUri: taskHubAccount.properties.primaryEndpoints.queue
            TaskHubStorage__tableServiceUri: taskHubAccount.properties.primaryEndpoints.table
            TaskHubStorage__credential: 'managedidentity'
            TaskHubStorage__clientId: identity.properties.clientId
          }
    )
  }

  // The platform checks the callers' tokens before the app sees a request. Health stays open for probes.
  resource signIn 'config' = if (!empty(entraClientId)) {
    name: 'authsettingsV2'
    properties: {
      platform: { enabled: true }
      globalValidation: {
        requireAuthentication: true
        unauthenticatedClientAction: 'Return401'
        excludedPaths: ['/api/health']
      }
      httpSettings: { requireHttps: true }
      identityProviders: {
        azureActiveDirectory: {
          enabled: true
          registration: {
            clientId: entraClientId
            openIdIssuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
          }
          validation: { allowedAudiences: [entraClientId, 'api://${entraClientId}'] }
        }
      }
    }
  }
}

// How many instances there were, and what they used: the app's own telemetry does not tell that.
resource metrics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'metrics'
  scope: app
  properties: {
    workspaceId: workspaceId
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

output url string = 'https://${app.properties.defaultHostName}'
