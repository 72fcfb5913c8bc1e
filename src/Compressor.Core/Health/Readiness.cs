using System.Diagnostics;

namespace Compressor.Core.Health;

/// <summary>Asks all that jobs depend on, at once, and waits for none of them long.</summary>
public sealed class Readiness(IEnumerable<IDependency> dependencies)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<IReadOnlyList<DependencyState>> CheckAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll(dependencies.Select(dependency => CheckAsync(dependency, cancellationToken)));

    private static async Task<DependencyState> CheckAsync(IDependency dependency, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        stop.CancelAfter(Patience);
        var begin = Stopwatch.GetTimestamp();
        try
        {
            var detail = await dependency.CheckAsync(stop.Token).WaitAsync(stop.Token);
            return State(DependencyState.Ok, detail);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return State(DependencyState.Down, "timed_out");
        }
        catch (DependencyDownException e)
        {
            return State(DependencyState.Down, e.Message);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // Its message may name accounts and addresses.
            return State(DependencyState.Down, e.GetType().Name);
        }

        DependencyState State(string status, string? detail) => new(dependency.Name, status, detail, (long)Stopwatch.GetElapsedTime(begin).TotalMilliseconds) { Vital = dependency.IsVital };
    }
}
