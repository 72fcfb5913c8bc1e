using Compressor.Core.Jobs;
using Compressor.Core.Nemo;
using Compressor.Edits;

namespace Compressor.Core.Workflow;

/// <summary>What a job shows for each thing that the backend may answer: the table "Envelope and errors" of its API.</summary>
public static class BackendErrors
{
    public static JobError ToJobError(NemoException e, Language language)
    {
        var error = e.Kind switch
        {
            NemoErrorKind.OutOfCredits => Phrases.OutOfCredits(e.RegistrationUrl, language),
            NemoErrorKind.Other or NemoErrorKind.DuplicateRender or NemoErrorKind.RenderUnknown => Phrases.BackendError(e.Message, language),
            _ => Phrases.Error(CodeOf(e.Kind), language),
        };
        return error with { RetryAfterSeconds = e.RetryAfter?.TotalSeconds };
    }

    private static string CodeOf(NemoErrorKind kind) => kind switch
    {
        NemoErrorKind.InvalidToken => JobErrorCodes.InvalidToken,
        NemoErrorKind.SessionExpired => JobErrorCodes.SessionExpired,
        NemoErrorKind.UnsupportedFile => JobErrorCodes.UnsupportedFile,
        NemoErrorKind.FileTooLarge => JobErrorCodes.FileTooLarge,
        NemoErrorKind.ExportBlocked => JobErrorCodes.ExportBlocked,
        NemoErrorKind.RateLimited => JobErrorCodes.RateLimited,
        NemoErrorKind.Unavailable => JobErrorCodes.BackendUnavailable,
        _ => JobErrorCodes.BackendError,
    };
}
