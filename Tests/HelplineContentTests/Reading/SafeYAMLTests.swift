import Foundation
import Testing

@testable import HelplineContent
