using Compressor.Api.Tests;
using Compressor.Api.Tests.Hosts;
using Compressor.Functions.Tests.Hosts;

namespace Compressor.Functions.Tests.Http;

/// <summary>The tests of the API again, each against the HTTP functions. One after the other: there is one front.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class ApiOnFunctions
{
    public const string Name = "API on functions";
}

[Collection(ApiOnFunctions.Name)]
public sealed class StartOnFunctionsTests(FunctionsFront functions) : StartTests
{
    protected override Task<IApiHost> StartAsync((string Key, string Value)[] settings) => FunctionsApiHost.StartAsync(functions, settings);
}

[Collection(ApiOnFunctions.Name)]
public sealed class VersionsOnFunctionsTests(FunctionsFront functions) : VersionTests
{
    protected override Task<IApiHost> StartAsync((string Key, string Value)[] settings) => FunctionsApiHost.StartAsync(functions, settings);
}

[Collection(ApiOnFunctions.Name)]
public sealed class EstimatesOnFunctionsTests(FunctionsFront functions) : EstimateTests
{
    protected override Task<IApiHost> StartAsync((string Key, string Value)[] settings) => FunctionsApiHost.StartAsync(functions, settings);
}

[Collection(ApiOnFunctions.Name)]
public sealed class JobsOnFunctionsTests(FunctionsFront functions) : JobTests
{
    protected override Task<IApiHost> StartAsync((string Key, string Value)[] settings) => FunctionsApiHost.StartAsync(functions, settings);
}

[Collection(ApiOnFunctions.Name)]
public sealed class BatchesOnFunctionsTests(FunctionsFront functions) : BatchTests
{
    protected override Task<IApiHost> StartAsync((string Key, string Value)[] settings) => FunctionsApiHost.StartAsync(functions, settings);
}

[Collection(ApiOnFunctions.Name)]
public sealed class UploadsOnFunctionsTests(FunctionsFront functions) : UploadTests
{
    protected override Task<IApiHost> StartAsync((string Key, string Value)[] settings) => FunctionsApiHost.StartAsync(functions, settings);
}

[Collection(ApiOnFunctions.Name)]
public sealed class TusOnFunctionsTests(FunctionsFront functions) : TusTests
{
    protected override Task<IApiHost> StartAsync((string Key, string Value)[] settings) => FunctionsApiHost.StartAsync(functions, settings);
}

[Collection(ApiOnFunctions.Name)]
public sealed class PageOnFunctionsTests(FunctionsFront functions) : PageTests
{
    protected override Task<IApiHost> StartAsync((string Key, string Value)[] settings) => FunctionsApiHost.StartAsync(functions, settings);
}

[Collection(ApiOnFunctions.Name)]
public sealed class AboutOnFunctionsTests(FunctionsFront functions) : AboutTests
{
    protected override Task<IApiHost> StartAsync((string Key, string Value)[] settings) => FunctionsApiHost.StartAsync(functions, settings);
}

[Collection(ApiOnFunctions.Name)]
public sealed class SubscriptionsOnFunctionsTests(FunctionsFront functions) : SubscriptionTests
{
    protected override Task<IApiHost> StartAsync((string Key, string Value)[] settings) => FunctionsApiHost.StartAsync(functions, settings);
}

[Collection(ApiOnFunctions.Name)]
public sealed class RequestIdsOnFunctionsTests(FunctionsFront functions) : RequestIdTests
{
    protected override Task<IApiHost> StartAsync((string Key, string Value)[] settings) => FunctionsApiHost.StartAsync(functions, settings);
}

[Collection(ApiOnFunctions.Name)]
public sealed class WebhooksOnFunctionsTests(FunctionsFront functions) : WebhookTests
{
    protected override Task<IApiHost> StartAsync((string Key, string Value)[] settings) => FunctionsApiHost.StartAsync(functions, settings);
}

[Collection(ApiOnFunctions.Name)]
public sealed class OpenGuardOnFunctionsTests(FunctionsFront functions) : OpenGuardTests
{
    protected override bool AsksForKey => true;

    protected override Task<IApiHost> StartAsync((string Key, string Value)[] settings) => FunctionsApiHost.StartAsync(functions, settings);
}
