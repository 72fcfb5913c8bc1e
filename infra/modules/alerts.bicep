// What an operator must hear of: faults of the installation and of the backend. What its users get wrong is told to them alone.
import { Tags } from 'types.bicep'

param location string
param tags Tags
param workspaceId string
param poisonQueue string

@description('Empty: nobody is written to.')
param email string

resource operators 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(email)) {
  name: 'ag-compressor'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'Compressor'
    enabled: true
    emailReceivers: [{ name: 'operator', emailAddress: email, useCommonAlertSchema: true }]
  }
}

// Error codes (docs/errors.md) whose HTTP status is 500 or more, and those that only the owner of the account at the backend can mend.
var ownFaults = [
  'backend_error'
  'backend_unavailable'
  'disk_full'
  'export_blocked'
  'ffmpeg_missing'
  'file_error'
  'internal_error'
  'invalid_token'
  'no_answer'
  'out_of_credits'
  'storage_unavailable'
  'upload_interrupted'
]

var rules = [
  {
    name: 'failed-jobs'
    title: 'Compression jobs failed by a fault of ours or of the backend'
    severity: 2
    threshold: 0
    // The line that the workflow's last activity (AnnounceEnd) logs, and that of the durable extension where a workflow ended by an exception:
    // its requests are named after no function, and those of workflows are not traced.
    query: 'AppTraces | where (Message startswith "Compression job failed: " and extract(@"\\((\\w+)\\)", 1, Message) in (${ownFaultsInQuery})) or Message contains "Function \'CompressVideo (Orchestrator)\' failed with an error"'
  }
  {
    name: 'server-errors'
    title: 'Requests were answered 500 or more'
    severity: 2
    // One can be a connection that broke. 503 is told to wait and try again.
    threshold: 4
    query: 'AppRequests | where toint(ResultCode) >= 500'
  }
  {
    name: 'host-start'
    title: 'The Functions host or its worker does not start'
    severity: 1
    threshold: 0
    // Lines of the Functions host (ScriptHostService, WorkerChannel). The process ends after the second and is started again.
    query: 'union AppTraces, AppExceptions | extend Text = strcat(column_ifexists("Message", ""), column_ifexists("OuterMessage", "")) | where Text startswith "A host error has occurred" or Text startswith "An unhandled exception has occurred. Host is shutting down" or Text startswith "Failed to start language worker process" or Text startswith "Failed to start a new language worker"'
  }
  {
    name: 'health'
    title: 'Something that jobs depend on is down, or messages wait and nobody takes them'
    severity: 1
    threshold: 0
    // The line of the function CheckHealth: storage, task hub, backend, age of the oldest message in the queues, last clearing.
    query: 'AppTraces | where Message startswith "A dependency is down: "'
  }
  {
    name: 'poison-messages'
    title: 'Inbox events were given up'
    severity: 1
    threshold: 0
    query: 'StorageQueueLogs | where OperationName == "PutMessage" and Uri contains "/${poisonQueue}/"'
  }
  {
    name: 'inbox-delivery'
    title: 'Event Grid could not deliver events of the inbox'
    severity: 1
    threshold: 0
    query: 'AegDeliveryFailureLogs'
  }
  {
    name: 'log-cap'
    title: 'The daily cap of telemetry is reached: the other alerts see nothing until tomorrow'
    severity: 2
    threshold: 0
    query: '_LogOperation | where Category =~ "Ingestion" and Detail contains "OverQuota"'
  }
]
var ownFaultsInQuery = join(map(ownFaults, code => '"${code}"'), ', ')

// The tables come to be with their first row, so the queries can't be checked at deployment.
resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: 'alert-${rule.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: rule.title
      severity: rule.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: 'PT5M'
      windowSize: 'PT15M' // logs come in minutes late; who was told once is not told again until it is over
      skipQueryValidation: true
      autoMitigate: true
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: rule.threshold
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: empty(email) ? [] : [operators.id] }
    }
  }
]
