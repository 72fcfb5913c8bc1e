using '../../../../infra/main.bicep'

param environmentName = 'golden'
param location = 'westeurope'
param alertEmail = 'operator@example.com'
param durableBackend = 'scheduler'
param nemoApiUrl = 'https://nemo.example'
param useNemoToken = true
param entraClientId = '11111111-2222-3333-4444-555555555555'
param useWebhookSecret = true
param retentionDays = 30
