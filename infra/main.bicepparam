// Read by `azd up`; each value comes from the azd environment (`azd env set NAME VALUE`).
using 'main.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'compressor')
param location = readEnvironmentVariable('AZURE_LOCATION', 'westeurope')
param instanceSize = readEnvironmentVariable('INSTANCE_SIZE', 'medium')
param maximumInstanceCount = int(readEnvironmentVariable('MAXIMUM_INSTANCE_COUNT', '40'))
param retentionDays = int(readEnvironmentVariable('RETENTION_DAYS', '7'))
param logRetentionDays = int(readEnvironmentVariable('LOG_RETENTION_DAYS', '30'))
param alertEmail = readEnvironmentVariable('ALERT_EMAIL', '')
param durableBackend = readEnvironmentVariable('DURABLE_BACKEND', 'storage')
param nemoApiUrl = readEnvironmentVariable('NEMO_API_URL', '')
param useNemoToken = bool(readEnvironmentVariable('USE_NEMO_TOKEN', 'false'))
param entraClientId = readEnvironmentVariable('ENTRA_CLIENT_ID', '')
param inboxPrompt = readEnvironmentVariable('INBOX_PROMPT', 'compress this video to half its size without losing quality')
param useWebhookSecret = bool(readEnvironmentVariable('USE_WEBHOOK_SECRET', 'false'))
