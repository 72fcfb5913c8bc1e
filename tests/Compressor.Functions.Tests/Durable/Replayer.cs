using Google.Protobuf;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Protobuf;
using Microsoft.DurableTask.Worker;
using Microsoft.DurableTask.Worker.Grpc;
using Microsoft.DurableTask.Worker.Shims;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Functions.Tests.Durable;

/// <summary>Runs orchestrations over recorded histories as the worker of a function app does.</summary>
internal sealed class Replayer
{
    private readonly Dictionary<string, Func<IServiceProvider, ITaskOrchestrator>> _orchestrations;
    private readonly IServiceProvider _services;

    public Replayer(Action<DurableTaskRegistry> orchestrations)
    {
        var registry = new DurableTaskRegistry();
        orchestrations(registry);
        _orchestrations = registry.GetOrchestrators().ToDictionary(entry => entry.Key.Name, entry => entry.Value, StringComparer.Ordinal);
        var converter = new WorkerConverter(new Azure.Core.Serialization.JsonObjectSerializer(Core.Jobs.Json.Options));
        _services = new ServiceCollection()
            .AddSingleton(new DurableTaskShimFactory(new DurableTaskWorkerOptions { DataConverter = converter }))
            .BuildServiceProvider();
    }

    /// <summary>Today's answer to one recorded step.</summary>
    public OrchestratorResponse Run(RecordedHistory history, RecordedExecution execution, RecordedStep step)
    {
        var request = new OrchestratorRequest { InstanceId = history.InstanceId };
        request.PastEvents.Add(execution.Events.Take(step.Past));
        request.NewEvents.Add(execution.Events.Skip(step.Past).Take(step.New));
        var encoded = Convert.ToBase64String(request.ToByteArray());
        var answer = GrpcOrchestrationRunner.LoadAndRun(encoded, _orchestrations[history.Workflow](_services), _services);
        return RecordedHistory.Answer(OrchestratorResponse.Parser.ParseFrom(Convert.FromBase64String(answer)));
    }
}
