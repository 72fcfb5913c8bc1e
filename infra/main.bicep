// The whole installation: a resource group with the function app, its storage, telemetry, vault and alerts.
// Nothing here holds or returns a secret: every access goes by a managed identity and a role assignment.
targetScope = 'subscription'

@description('Name of the environment; every resource name follows from it.')
@minLength(1)
@maxLength(40)
param environmentName string

@description('Region of all resources; Flex Consumption must be offered there.')
param location string

@description('Memory of one instance: 512, 2048 or 4096 MB.')
@allowed(['small', 'medium', 'large'])
param instanceSize string = 'medium'

@description('Most instances at once.')
@minValue(1)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Days for which an ended job is kept after its last change, and can be followed up. Its upload and its result are kept a day longer.')
@minValue(1)
@maxValue(3650)
param retentionDays int = 7

@description('Days for which telemetry is kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

@description('Who is told by e-mail of failed jobs and poison messages; empty: the alerts only show in the portal.')
param alertEmail string = ''

@description('What keeps the durable workflows: tables and queues of the storage account, or a Durable Task Scheduler. The app must be built for the same: it takes the package of the latter by itself where the variable DURABLE_BACKEND, which main.bicepparam reads too, is "scheduler" in the environment of the build.')
@allowed(['storage', 'scheduler'])
param durableBackend string = 'storage'

@description('Address of the NemoVideo API; empty: the product\'s default.')
param nemoApiUrl string = ''

@description('True once the vault holds the secret nemo-token; otherwise the app acquires anonymous tokens.')
param useNemoToken bool = false

@description('True once the vault holds the secret webhook-secret (whsec_ and base64 of 24 to 64 bytes), which receivers check signatures with; otherwise the app makes a key that nobody else knows.')
param useWebhookSecret bool = false

@description('Client id of the app registration that callers sign in to; empty: they send a function key.')
param entraClientId string = ''

@description('The sentence for files in the inbox that bring none of their own.')
param inboxPrompt string = 'compress this video to half its size without losing quality'

var tags = { 'azd-env-name': environmentName }
var suffix = uniqueString(subscription().id, environmentName, location)
var names = {
  app: 'func-compressor-${suffix}'
  identity: 'id-compressor-${suffix}'
  insights: 'appi-compressor-${suffix}'
  scheduler: 'dts-compressor-${suffix}'
  storage: 'st${suffix}'
  topic: 'evgt-compressor-${suffix}'
  vault: 'kv-${suffix}'
  workspace: 'log-compressor-${suffix}'
}
var memory = { small: 512, medium: 2048, large: 4096 }
var taskHub = 'compressor'
var packageContainer = 'deployment-package'
var inboxContainer = 'inbox'
var inboxQueue = 'inbox-events'
var poisonQueue = '${inboxQueue}-poison'

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: { name: names.identity, location: location, tags: tags }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: {
    workspaceName: names.workspace
    insightsName: names.insights
    location: location
    tags: tags
    retentionDays: logRetentionDays
    identityName: names.identity
    principalId: identity.outputs.principalId
  }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: {
    name: names.storage
    location: location
    tags: tags
    retentionDays: retentionDays
    inboxContainer: inboxContainer
    inboxQueue: inboxQueue
    poisonQueue: poisonQueue
    packageContainer: packageContainer
    usesTables: durableBackend == 'storage'
    workspaceId: monitoring.outputs.workspaceId
    identityName: names.identity
    principalId: identity.outputs.principalId
  }
}

module inbox 'modules/inbox.bicep' = {
  scope: group
  params: {
    topicName: names.topic
    location: location
    tags: tags
    storageAccountName: names.storage
    container: inboxContainer
    queue: inboxQueue
  }
  dependsOn: [storage]
}

module vault 'modules/vault.bicep' = {
  scope: group
  params: {
    name: names.vault
    location: location
    tags: tags
    identityName: names.identity
    principalId: identity.outputs.principalId
  }
}

module scheduler 'modules/scheduler.bicep' = if (durableBackend == 'scheduler') {
  scope: group
  params: {
    name: names.scheduler
    taskHub: taskHub
    location: location
    tags: tags
    identityName: names.identity
    principalId: identity.outputs.principalId
  }
}

module app 'modules/function-app.bicep' = {
  scope: group
  params: {
    name: names.app
    location: location
    tags: tags
    instanceMemoryMB: memory[instanceSize]
    maximumInstanceCount: maximumInstanceCount
    identityName: names.identity
    storageAccountName: names.storage
    packageContainer: packageContainer
    insightsName: names.insights
    usesScheduler: durableBackend == 'scheduler'
    schedulerEndpoint: scheduler.?outputs.endpoint ?? ''
    schedulerTaskHub: taskHub
    nemoApiUrl: nemoApiUrl
    vaultName: names.vault
    useNemoToken: useNemoToken
    useWebhookSecret: useWebhookSecret
    inboxPrompt: inboxPrompt
    retentionDays: retentionDays
    entraClientId: entraClientId
  }
  // Also for the roles that they assign: the app can't start without them.
  dependsOn: [monitoring, storage, vault]
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    poisonQueue: poisonQueue
    email: alertEmail
  }
}

@description('Where the app answers; the API is under /api.')
output APP_URL string = app.outputs.url

@description('Files put into the container inbox of this account are compressed.')
output STORAGE_ACCOUNT string = names.storage

@description('Takes the secrets nemo-token and webhook-secret.')
output KEY_VAULT string = names.vault
