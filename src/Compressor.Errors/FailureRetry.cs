namespace Compressor.Errors;

/// <summary>Whether trying again helps after a failure, and who tries.</summary>
public enum FailureRetry
{
    /// <summary>The same request fails again: something must be changed first.</summary>
    Never,

    /// <summary>The same request may succeed later. Whoever sent it decides.</summary>
    Later,

    /// <summary>The job waits as long as the backend asks, once, and goes on.</summary>
    AfterWait,

    /// <summary>The job tries the step again a few times.</summary>
    Step,

    /// <summary>The job begins a new session.</summary>
    Session,

    /// <summary>The job renders once more.</summary>
    Render,
}
